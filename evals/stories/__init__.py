"""Stories: reports of our own for measuring what happens across reports; every run makes the same ones."""
