package nl.schoolplein.portal.web;

import java.net.URI;
import java.util.Optional;
import nl.schoolplein.portal.config.Entrances;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends on whoever typed {@code www.} before the name of an entrance, as people do. */
final class WithoutWww extends Handler.Wrapper {
    private final Entrances entrances;

    WithoutWww(Entrances entrances, Handler handler) {
        super(handler);
        this.entrances = entrances;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String host = Request.getServerName(request);
        Optional<URI> meant = host == null ? Optional.empty() : entrances.withoutWww(host);
        if (meant.isEmpty()) {
            return super.handle(request, response, callback);
        }
        response.setStatus(308);
        response.getHeaders()
                .put(HttpHeader.LOCATION, meant.get() + request.getHttpURI().getPathQuery());
        callback.succeeded();
        return true;
    }
}
