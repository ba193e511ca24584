package nl.schoolplein.portal.login;

import java.util.Optional;

/** From which address mails come, so that people know what to look for; nothing if mails are not sent. */
record Sender(Optional<String> address) {}
