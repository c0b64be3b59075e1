"""Check a lexicon folder: `python -m profilecheck.lexicon [FOLDER]` prints what it holds and every problem."""

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from profilecheck.errors import LexiconError
from profilecheck.lexicon.compile import check_taxonomy
from profilecheck.lexicon.load import lexicons_root, read_toml
from profilecheck.lexicon.schema import Problems


def main(arguments: Sequence[str]) -> int:
    """Print the number of skills in each category and all problems; 1 if there are problems."""
    root = Path(arguments[0]) if arguments else lexicons_root()
    problems = Problems()
    tables = []
    for path in sorted((root / "skills").glob("*.toml")):
        try:
            tables.append((f"skills/{path.name}", read_toml(path)))
        except LexiconError as error:
            problems.messages.append(str(error))
    taxonomy = check_taxonomy(tables, ordered={name for name, _ in tables}, problems=problems)
    counts = Counter(skill.category for skill in taxonomy.skills.values())
    for category in taxonomy.categories:
        print(f"{counts[category]:6} {category}")
    ambiguous = sum(skill.ambiguous is not None for skill in taxonomy.skills.values())
    names = sum(len(skill.names) for skill in taxonomy.skills.values())
    print(f"{counts.total():6} skills, {names} names, {ambiguous} ambiguous")
    for message in problems.messages:
        print(message)
    print(f"{len(problems.messages)} problems")
    return 1 if problems.messages else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
