package nl.schoolplein.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import nl.schoolplein.portal.network.Proxies;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who asks, as a trusted proxy says it: what the visitor wrote into the same header counts for nothing. */
class ForwardingTest {
    private static final List<String> PROXIES = List.of("127.0.0.1", "10.0.0.0/8", "2001:db8:ffff::/48");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            203.0.113.7                                   | 203.0.113.7
            198.51.100.1, 203.0.113.7                     | 203.0.113.7
            198.51.100.1, 203.0.113.7, 10.1.2.3           | 203.0.113.7
            203.0.113.7:51234, 10.1.2.3                   | 203.0.113.7
            198.51.100.1, 2001:db8:1::7, 2001:db8:ffff::1 | [2001:db8:1::7]
            10.1.2.3                                      | 10.1.2.3
            203.0.113.7, localhost                        | localhost
            """)
    void theLastAddressThatIsNoProxysCounts(String said, String expected) throws Exception {
        assertEquals(
                expected + " http", seen(Proxies.Header.X_FORWARDED, PROXIES, "X-Forwarded-For", said), "X-Forwarded");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            for=203.0.113.7;proto=https                                  | 203.0.113.7 https
            for=198.51.100.1, for=203.0.113.7;proto=https, for=10.1.2.3  | 203.0.113.7 https
            for=198.51.100.1, for="[2001:db8:1::7]:4711";proto=https     | [2001:db8:1::7] https
            for=198.51.100.1, for=_hidden;proto=https                    | 127.0.0.1 https
            for=198.51.100.1, for=unknown                                | 127.0.0.1 http
            """)
    void theStandardHeaderIsReadInTheSameWay(String said, String expected) throws Exception {
        assertEquals(expected, seen(Proxies.Header.FORWARDED, PROXIES, "Forwarded", said));
    }

    @ParameterizedTest
    @CsvSource({
        "X_FORWARDED, Forwarded, for=198.51.100.1;proto=https",
        "FORWARDED, X-Forwarded-For, 198.51.100.1",
        "X_FORWARDED, X-Proxied-Https, on"
    })
    void aHeaderThatTheProxyDoesNotWriteIsNotRead(Proxies.Header header, String name, String said) throws Exception {
        assertEquals("127.0.0.1 http", seen(header, PROXIES, name, said));
    }

    @ParameterizedTest
    @CsvSource({"X_FORWARDED, X-Forwarded-For, 198.51.100.1", "FORWARDED, Forwarded, for=198.51.100.1"})
    void whoIsNoProxyIsNotBelieved(Proxies.Header header, String name, String said) throws Exception {
        assertEquals("127.0.0.1 http", seen(header, List.of("10.0.0.0/8"), name, said));
        assertEquals("127.0.0.1 http", seen(header, List.of(), name, said));
    }

    /** The address and scheme of a request, by a server behind these proxies. */
    private static String seen(Proxies.Header header, List<String> proxies, String name, String said) throws Exception {
        Server server = new Server();
        HttpConfiguration http = new HttpConfiguration();
        http.addCustomizer(new Forwarding(new Proxies(proxies, header)));
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                String text = Request.getRemoteAddr(request) + " " + (request.isSecure() ? "https" : "http");
                Content.Sink.write(response, true, text, callback);
                return true;
            }
        });
        server.start();
        try {
            URI address = URI.create("http://127.0.0.1:" + connector.getLocalPort());
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).header(name, said).build(), BodyHandlers.ofString())
                    .body();
        } finally {
            server.stop();
        }
    }
}
