r"""Analyses of documents from strangers, in processes that are bounded, confined and replaced when they die.

>>> with Sandbox() as sandbox:
...     answer = sandbox.run(Task(kind="parse", document=b"# Ada Example\n\nada@example.com\n", name="ada.md"))
>>> answer.media_type
'application/json'
"""

from profilecheck.sandbox.bounds import Bounds
from profilecheck.sandbox.pool import Sandbox
from profilecheck.sandbox.tasks import Answer, Settings, Task

__all__ = ["Answer", "Bounds", "Sandbox", "Settings", "Task"]
