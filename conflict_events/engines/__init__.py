"""Other programs that this package can work inside of, one module each; none is imported until it is used."""
