"""Messages: from the bytes of RFC 5322 and MIME to the parts, headers and text of an article.

`mime` takes a message apart, `selection` says which of its parts are what is read, `plain_text` and
`markup` make blocks of them, `furniture` knows what is the newsletter's and not the article's, and
`headers` tells the metadata. E-mail, mailboxes and saved pages (MHTML) are read with them.
"""
