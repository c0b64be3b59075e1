"""Who may come in: so many at once, so many of one client, and each to a confined process."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager

from profilecheck.errors import ProfilecheckError
from profilecheck.sandbox import Answer, Sandbox, Task
from profilecheck.service.limits import ServiceLimits
from profilecheck.service.problems import ProblemError, problem_of


class Gate:
    """Lets requests in, in their order, to as many processes as there are."""

    def __init__(self, sandbox: Sandbox, limits: ServiceLimits, workers: int) -> None:
        self._sandbox = sandbox
        self._limits = limits
        self._workers = workers
        self._free = asyncio.Semaphore(workers)
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="profilecheck")
        self._clients: Counter[str] = Counter()

    @property
    def inside(self) -> int:
        """Requests that wait or are worked on."""
        return self._clients.total()

    @asynccontextmanager
    async def entered(self, client: str) -> AsyncIterator[None]:
        """Hold a place for a request of a client; raises ProblemError with 429 or 503 where there is none."""
        again = {"Retry-After": str(self._limits.retry_seconds)}
        if self._clients[client] >= self._limits.per_client:
            raise ProblemError(429, "too many requests at once from this client; wait for some answers", again)
        if self.inside >= self._workers + self._limits.waiting:
            raise ProblemError(503, "too many requests are waiting; try again", again)
        self._clients[client] += 1
        try:
            yield
        finally:
            self._clients[client] -= 1
            if not self._clients[client]:
                del self._clients[client]

    async def run(self, task: Task) -> Answer:
        """Do a task; raises ProblemError where it cannot be done, with 503 where no process is free in time."""
        again = {"Retry-After": str(self._limits.retry_seconds)}
        try:
            async with asyncio.timeout(self._limits.waiting_seconds):
                await self._free.acquire()
        except TimeoutError:
            raise ProblemError(503, "no process was free in time; try again", again) from None
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, self._sandbox.run, task)
        except ProfilecheckError as error:
            raise problem_of(error) from None
        finally:
            self._free.release()

    def close(self) -> None:
        """End the processes."""
        self._sandbox.close()
        self._threads.shutdown(wait=True, cancel_futures=True)
