"""The HTTP service: documents in, reports out, nothing kept.

`create_app` makes the ASGI application, which `profilecheck serve` runs; it can be mounted in another application too.
"""

from profilecheck.service.app import create_app
from profilecheck.service.limits import ServiceLimits

__all__ = ["ServiceLimits", "create_app"]
