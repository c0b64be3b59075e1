"""Harnesses that look for documents on which a reader fails."""
