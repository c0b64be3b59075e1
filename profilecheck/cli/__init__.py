"""The command line: one command a file of this folder; `profilecheck FILE` is short for `profilecheck check FILE`."""

import gc
from collections.abc import Sequence
from importlib import import_module
from pkgutil import iter_modules

import click

from profilecheck import __version__
from profilecheck.cli._guard import OWN_PROCESS
from profilecheck.cli._output import complain
from profilecheck.errors import ProfilecheckError

DEFAULT = "check"


class Commands(click.Group):
    """A group whose commands are its files, each imported when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of all files that are no helpers."""
        return sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a file."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"{__name__}.{cmd_name}").command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the word `check` before arguments that begin with a file or with one of its options."""
        own = {"--help", "-h", "--version", *self.list_commands(ctx)}
        return super().parse_args(ctx, args if not args or args[0] in own else [DEFAULT, *args])

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Both ways to call it."""
        formatter.write_usage(ctx.command_path, "[OPTIONS] FILE...")
        formatter.write_usage(ctx.command_path, "COMMAND [ARGS]...", prefix="       ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options of the default command, for they are given without naming it; then the commands."""
        if default := self.get_command(ctx, DEFAULT):
            default.format_options(ctx, formatter)
        self.format_commands(ctx, formatter)


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help="Say what a machine and a recruiter will read in a résumé or profile, and where to mend it.",
    epilog="""\b
Examples:
  profilecheck resume.pdf
  profilecheck resume.pdf -o report.html
  profilecheck resume.pdf --quiet --fail-under 70
  profilecheck parse resume.pdf > resume.json
  profilecheck explain HDL001""",
)
@click.version_option(__version__)
def root() -> None:
    """All commands."""


def main(args: Sequence[str] | None = None) -> int:
    """Run a command line, that of the process if none is given; the result is the exit code."""
    if args is not None:
        return _run(args)
    # Most objects of this short process live as long as it does: to look for cycles among them, all along and once
    # more at the exit, would take a fifth of its time.
    gc.disable()
    try:
        return _run(None)
    finally:
        gc.freeze()


def _run(args: Sequence[str] | None) -> int:
    owner = OWN_PROCESS if args is None else None
    try:
        return root.main(args, prog_name="profilecheck", standalone_mode=False, obj=owner) or 0
    except ProfilecheckError as error:
        complain(str(error))
        return 2
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return 130
