"""Training of the weights by which statements are found; needs catboost and the data, neither of which ships."""
