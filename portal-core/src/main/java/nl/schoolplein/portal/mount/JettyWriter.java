package nl.schoolplein.portal.mount;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;
import org.jspecify.annotations.Nullable;

/** Writes what Jersey answers to Jetty's response. */
final class JettyWriter implements ContainerResponseWriter {
    private static final int BUFFER = 32 * 1024;
    private static final int COME_BACK_SECONDS = 5;

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final int status;
    private boolean committed;
    private int refused;
    private @Nullable OutputStream out;
    private int heldSeconds;

    JettyWriter(Request request, Response response, Callback callback) {
        this(request, response, callback, 0);
    }

    /** With a status that replaces that of a page which is shown again. */
    JettyWriter(Request request, Response response, Callback callback, int status) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.status = status;
    }

    boolean committed() {
        return committed;
    }

    /** The status with which a form was refused. */
    int status() {
        return refused;
    }

    @Override
    public OutputStream writeResponseStatusAndHeaders(long length, ContainerResponse answer) {
        if (toBeShownAgain()) {
            refused = answer.getStatus();
            return OutputStream.nullOutputStream();
        }
        committed = true;
        Unread.endsTheConnection(request, response);
        response.setStatus(status != 0 && answer.getStatus() == 200 ? status : answer.getStatus());
        answer.getStringHeaders().forEach((name, values) -> {
            if (name.equalsIgnoreCase("Set-Cookie")) { // the one header whose values cannot stand on one line
                values.forEach(value -> response.getHeaders().add(name, value));
            } else {
                response.getHeaders().put(name, values);
            }
        });
        if (response.getStatus() == 503 && !response.getHeaders().contains(HttpHeader.RETRY_AFTER)) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, COME_BACK_SECONDS);
        }
        if (answer.getStatus() == 307) {
            heldSeconds = (int) response.getHeaders().getLongField(HttpHeader.RETRY_AFTER);
        }
        if (length >= 0) {
            response.getHeaders().put("Content-Length", length);
        }
        out = new BufferedOutputStream(Content.Sink.asOutputStream(response), BUFFER);
        return out;
    }

    private boolean toBeShownAgain() {
        return status == 0 && request.getAttribute(Failures.AGAIN) != null;
    }

    @Override
    public void commit() {
        if (toBeShownAgain()) {
            return;
        }
        if (heldSeconds > 0) {
            hold();
            return;
        }
        try {
            if (out != null) {
                out.close();
            }
            callback.succeeded();
        } catch (IOException gone) {
            callback.failed(gone);
        }
    }

    /** A browser does not wait by itself before it goes on; so the portal does, and no thread with it. */
    private void hold() {
        request.getComponents()
                .getScheduler()
                .schedule(() -> response.write(true, ByteBuffer.allocate(0), callback), heldSeconds, TimeUnit.SECONDS);
    }

    @Override
    public void failure(Throwable error) {
        callback.failed(error);
    }

    @Override
    public boolean suspend(long time, TimeUnit unit, TimeoutHandler handler) {
        throw new UnsupportedOperationException("resources answer on the thread that asks");
    }

    @Override
    public void setSuspendTimeout(long time, TimeUnit unit) {
        throw new UnsupportedOperationException("resources answer on the thread that asks");
    }

    @Override
    public boolean enableResponseBuffering() {
        return true;
    }
}
