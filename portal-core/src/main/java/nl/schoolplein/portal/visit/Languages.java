package nl.schoolplein.portal.visit;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** The languages of the pages. A further one is a bundle of messages, and its name in this list. */
public final class Languages {
    /** The language on screen unless another one was chosen. */
    public static final Locale DUTCH = Locale.forLanguageTag("nl");

    /** All that there are texts for. */
    public static final List<Locale> ALL = List.of(DUTCH, Locale.ENGLISH);

    private static final int MOST = 500;

    /** ICU looks into its data for each name, and every page shows them. */
    private static final Map<Locale, String> NAMES = new ConcurrentHashMap<>();

    private Languages() {}

    /** The language that somebody chose before logging in, else the best of those that the browser asks for. */
    static Locale askedFor(Request request) {
        return Request.getCookies(request).stream()
                .filter(cookie -> cookie.getName().equals("language"))
                .map(HttpCookie::getValue)
                .filter(Languages::speaks)
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElseGet(() -> accepted(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE)));
    }

    /** RFC 9110, section 12.5.4. */
    private static Locale accepted(@Nullable String header) {
        if (header == null || header.length() > MOST) {
            return DUTCH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), ALL);
            return best == null ? DUTCH : best;
        } catch (IllegalArgumentException notAList) {
            return DUTCH;
        }
    }

    /** Whether there are texts in the language with this tag. */
    public static boolean speaks(String tag) {
        return ALL.stream().anyMatch(language -> language.toLanguageTag().equals(tag));
    }

    /** What a language calls itself. */
    public static String ownName(Locale language) {
        return NAMES.computeIfAbsent(language, one -> {
            String name = ULocale.forLocale(one).getDisplayName(ULocale.forLocale(one));
            return name.substring(0, 1).toUpperCase(one) + name.substring(1);
        });
    }

    /** The direction in which it is written, as HTML names it. */
    public static String direction(Locale language) {
        return ULocale.forLocale(language).isRightToLeft() ? "rtl" : "ltr";
    }
}
