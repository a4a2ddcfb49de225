## Vid lättlästa texter.

easy-read = Lättläst
easy-read-from = Källa till det här:
