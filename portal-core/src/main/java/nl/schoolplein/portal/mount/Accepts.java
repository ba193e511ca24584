package nl.schoolplein.portal.mount;

import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.QuotedQualityCSV;
import org.eclipse.jetty.server.Request;

/** What an asker wants: a page or JSON. Without a wish, and for {@code *}{@code /*}, it is a person's page. */
public final class Accepts {
    private Accepts() {}

    /** Whether JSON is wanted rather than a page. */
    public static boolean json(Request request) {
        for (String type : wishes(request)) {
            if (type.startsWith("text/html") || type.equals("*/*") || type.equals("text/*")) {
                return false;
            }
            if (type.startsWith("application/json") || type.equals("application/problem+json")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a page would do. */
    static boolean people(Request request) {
        List<String> wishes = wishes(request);
        return wishes.isEmpty()
                || wishes.stream()
                        .anyMatch(type -> type.startsWith("text/html") || type.equals("*/*") || type.equals("text/*"));
    }

    private static List<String> wishes(Request request) {
        QuotedQualityCSV accept = new QuotedQualityCSV();
        request.getHeaders().getValuesList(HttpHeader.ACCEPT).forEach(accept::addValue);
        return accept.getValues();
    }
}
