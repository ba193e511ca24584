package nl.schoolplein.portal.mount;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** What was sent and nobody read: the connection cannot serve another request then, and the sender must know. */
public final class Unread {
    private Unread() {}

    /** Call it before the answer begins. */
    public static void endsTheConnection(Request request, Response response) {
        if (!request.consumeAvailable()) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
    }
}
