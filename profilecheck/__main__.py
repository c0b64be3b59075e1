"""`python -m profilecheck` is `profilecheck`."""

import sys

from profilecheck.cli import main

sys.exit(main())
