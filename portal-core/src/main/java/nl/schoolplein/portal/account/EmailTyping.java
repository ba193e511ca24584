package nl.schoolplein.portal.account;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What goes wrong when people type an e-mail address: a space too many, a letter that fell off the end. */
public final class EmailTyping {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;]+");

    /** Ends that are no country or kind of address, and the one that was meant. */
    private static final Map<String, String> ENDS = Map.of(
            ".n", ".nl", ".nk", ".nl", ".ln", ".nl", ".nll", ".nl", ".con", ".com", ".cm", ".com", ".comm", ".com",
            ".vom", ".com");

    /** Providers as they are often misspelled. */
    private static final Map<String, String> PROVIDERS = Map.of(
            "gmial.com", "gmail.com",
            "gmai.com", "gmail.com",
            "gamil.com", "gmail.com",
            "gmail.nl", "gmail.com",
            "hotmial.com", "hotmail.com",
            "hotmai.com", "hotmail.com",
            "outlok.com", "outlook.com",
            "outloo.com", "outlook.com",
            "zigo.nl", "ziggo.nl",
            "kpnmai.nl", "kpnmail.nl");

    private EmailTyping() {}

    /** Without the spaces that phones put in. */
    public static String trimmed(String typed) {
        return typed.indexOf('@') < 0 ? typed.strip() : typed.replaceAll("\\s", "");
    }

    /** Whether this can be an address at all. */
    public static boolean isAddress(String typed) {
        return typed.length() <= 254 && ADDRESS.matcher(typed).matches();
    }

    /** What was probably meant; empty if it looks right, or is no address but a user name. */
    public static Optional<String> likely(String typed) {
        int at = typed.lastIndexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        String host = typed.substring(at + 1).toLowerCase(Locale.ROOT);
        String better = host.replace(',', '.').replaceAll("\\.{2,}", ".").replaceAll("\\.$", "");
        int dot = better.lastIndexOf('.');
        String end = dot < 0 ? "" : better.substring(dot);
        better = better.substring(0, better.length() - end.length()) + ENDS.getOrDefault(end, end);
        better = PROVIDERS.getOrDefault(better, better);
        return better.equals(host) ? Optional.empty() : Optional.of(typed.substring(0, at + 1) + better);
    }
}
