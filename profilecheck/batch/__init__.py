"""Many documents into one table, in bounded memory, on several cores or a cluster; what was interrupted goes on."""

from profilecheck.batch.run import Progress, Summary, run_batch

__all__ = ["Progress", "Summary", "run_batch"]
