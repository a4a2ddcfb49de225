## Beside easy-to-read texts.

easy-read = Easy read
easy-read-from = Where this is from:
