package nl.schoolplein.portal.mail;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail to one person. Its texts are the messages {@code mail.<kind>.subject}, {@code mail.<kind>.text} (paragraphs with a
 * blank line between them) and, with a button, {@code mail.<kind>.button}. It never holds medical details, notes on court
 * orders or passwords.
 *
 * @param to the address
 * @param name the recipient's name
 * @param language in which it is written
 * @param kind the key prefix of its texts
 * @param words what is filled into the texts, by the name in the text ({@code {child}}); numbers and dates are written out
 * @param button where its one button leads; from {@code Entrances}, never from a request
 * @param school the school that it is from; nothing if it is from the portal
 * @param until from when on it would say nothing that holds, so that it is not sent any more
 * @param awaited whether somebody waits for it at this moment, so that it goes before the others
 */
public record Mail(
        String to,
        String name,
        Locale language,
        String kind,
        Map<String, String> words,
        Optional<URI> button,
        Optional<UUID> school,
        Optional<Instant> until,
        boolean awaited) {

    /** Checks nothing but that nobody writes into the words afterwards. */
    public Mail {
        words = Map.copyOf(words);
    }

    /** A mail without words of its own, button, school and end, for which nobody waits. */
    public static Mail to(String to, String name, Locale language, String kind) {
        return new Mail(
                to, name, language, kind, Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** The same with something to fill in. */
    public Mail with(String word, String value) {
        Map<String, String> more = new HashMap<>(words);
        more.put(word, value);
        return new Mail(to, name, language, kind, more, button, school, until, awaited);
    }

    /** The same with a button. */
    public Mail button(URI address) {
        return new Mail(to, name, language, kind, words, Optional.of(address), school, until, awaited);
    }

    /** The same, from a school. */
    public Mail from(UUID sender) {
        return new Mail(to, name, language, kind, words, button, Optional.of(sender), until, awaited);
    }

    /** The same, worth nothing any more from this moment on. */
    public Mail until(Instant end) {
        return new Mail(to, name, language, kind, words, button, school, Optional.of(end), awaited);
    }

    /** The same, for somebody who waits for it. */
    public Mail asSomebodyWaits() {
        return new Mail(to, name, language, kind, words, button, school, until, true);
    }
}
