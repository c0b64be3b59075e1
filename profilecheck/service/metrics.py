"""Numbers for Prometheus: how many, how long, how large; nothing of any document or person."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4

from profilecheck.sandbox import Sandbox
from profilecheck.service.gate import Gate

MEDIA_TYPE = CONTENT_TYPE_PLAIN_0_0_4
_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 40)
_BYTES = (1e4, 1e5, 2.5e5, 5e5, 1e6, 2.5e6, 5e6, 1e7)


class Metrics:
    """The numbers of one application; another in the same process has its own."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        name = "profilecheck"
        self.requests = Counter(
            f"{name}_requests", "Requests that were answered.", ["endpoint", "status"], registry=self._registry
        )
        self.seconds = Histogram(
            f"{name}_request_seconds", "Time to the answer.", ["endpoint"], buckets=_SECONDS, registry=self._registry
        )
        self.document_bytes = Histogram(
            f"{name}_document_bytes", "Size of the documents.", buckets=_BYTES, registry=self._registry
        )
        self._inside = Gauge(f"{name}_requests_inside", "Requests that wait or are worked on.", registry=self._registry)
        self._replaced = Gauge(
            f"{name}_processes_replaced", "Processes that died or were ended since the start.", registry=self._registry
        )

    def watch(self, gate: Gate, sandbox: Sandbox) -> None:
        """Show how busy they are."""
        self._inside.set_function(lambda: gate.inside)
        self._replaced.set_function(lambda: sandbox.replaced)

    def exposition(self) -> bytes:
        """All numbers, in the text format of Prometheus."""
        return generate_latest(self._registry)
