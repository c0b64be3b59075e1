"""LinkedIn's "Save to PDF": pages → rows told by size and place → lines → Profile."""

from profilecheck.parsing.linkedin_pdf.read import is_made_by_linkedin, reading_of

__all__ = ["is_made_by_linkedin", "reading_of"]
