package nl.schoolplein.benchmarks;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** What the portal is compared with: the same server, giving everybody the same bytes from memory. */
final class BareJetty {
    private BareJetty() {}

    /** Starts it on a free port; the argument is how many bytes it answers. */
    public static void main(String[] arguments) throws Exception {
        byte[] page = new byte[Integer.parseInt(arguments[0])];
        Server server = new Server(new QueuedThreadPool(200));
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Always(page));
        server.start();
        System.out.println("Ready: http://localhost:" + connector.getLocalPort());
    }

    private static final class Always extends Handler.Abstract.NonBlocking {
        private static final HttpField HTML =
                new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");

        private final byte[] page;

        Always(byte[] page) {
            this.page = page;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            response.getHeaders().put(HTML);
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, page.length);
            response.write(true, ByteBuffer.wrap(page), callback);
            return true;
        }
    }
}
