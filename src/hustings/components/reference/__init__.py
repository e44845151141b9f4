"""Who and what is meant: people, parties, pronouns and descriptions within a section."""
