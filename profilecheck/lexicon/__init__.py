"""The words and weights of `lexicons/`, read and checked; `python -m profilecheck.lexicon` checks a whole tree."""
