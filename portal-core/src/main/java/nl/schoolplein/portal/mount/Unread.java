package nl.schoolplein.portal.mount;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * What was sent and nobody read. A connection that is closed while something is still coming takes the answer with it, so a
 * little is waited for; of more the sender is told that the connection cannot serve another request.
 */
public final class Unread {
    private static final long LITTLE = 1024 * 1024;
    private static final long PATIENCE_SECONDS = 1;

    private Unread() {}

    /** Call it before the answer begins. Where the connection ends anyway, a module may be reading still: nobody else may then. */
    public static void endsTheConnection(Request request, Response response) {
        boolean ends = response.getHeaders().contains(HttpHeader.CONNECTION, "close");
        // In this order: who asks what is available gets no more.
        if (!ends && !comes(request) && !request.consumeAvailable()) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
    }

    /** Whether the rest comes in time. */
    private static boolean comes(Request request) {
        if (request.getLength() < 0 || request.getLength() > LITTLE) {
            return false;
        }
        CompletableFuture<Boolean> rest = new CompletableFuture<>();
        Content.Source.consumeAll(request, Callback.from(() -> rest.complete(true), rest::completeExceptionally));
        try {
            return rest.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException never) {
            return false;
        }
    }
}
