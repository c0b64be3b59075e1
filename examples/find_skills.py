"""Find skills in any text, and tell listed from proved ones: `python examples/find_skills.py`."""

from pathlib import Path

import profilecheck

ADVERT = "You write Go microservices, know PyTorch, k8s and SQL, and excel at explaining how models go wrong."
EXAMPLE = Path(__file__).parent / "ml-engineer.pdf"


def main() -> None:
    """Print the skills that a sentence names, then how well a résumé proves its own."""
    for mention in profilecheck.find_skills(ADVERT):
        print(f"{mention.surface!r} is {mention.name} ({mention.category}, by {mention.method}, {mention.score:.2f})")
    for category in profilecheck.analyze(EXAMPLE).categories:
        for skill in category.skills:
            print(f"{category.name}: {skill.name} is {skill.level}, {skill.months} months")


if __name__ == "__main__":
    main()
