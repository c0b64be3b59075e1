"""The option `--engine`, which the commands that read files have."""

import click

option = click.option(
    "--engine",
    default="pdfminer",
    show_default=True,
    metavar="NAME",
    help="Library that reads PDF files: pdfminer, or pdfium, which is faster.",
)
