"""``python -m hustings``: the command line."""

from hustings.cli import main

if __name__ == "__main__":
    main()
