package nl.schoolplein.portal.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.look.Looks;
import nl.schoolplein.portal.page.ModuleTexts;
import nl.schoolplein.portal.page.Renderer;
import nl.schoolplein.portal.page.Skin;
import nl.schoolplein.portal.visit.Visit;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;

/** Makes PDFs of templates. Nothing is fetched for them: whatever a page names outside of itself is left out. */
public final class Papers {
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final Renderer renderer;
    private final Looks looks;

    static {
        XRLog.setLoggingEnabled(false); // it writes past the portal's log; what really is wrong is thrown
    }

    /** With what goes around a page of each school. */
    public Papers(Renderer renderer, Looks looks) {
        this.renderer = renderer;
        this.looks = looks;
    }

    /**
     * The page on the letterhead of the visit's school.
     *
     * @param skin whose template it is
     */
    public byte[] pdf(Visit visit, Skin skin, Page page) {
        String title = page.title() == null ? renderer.said(visit, skin, ModuleTexts.TITLE) : page.title();
        StringOutput html = new StringOutput();
        renderer.core()
                .render(
                        "paper",
                        Map.of(
                                "head", Letterhead.of(visit.atSchool(), looks, style()),
                                "language", visit.language(),
                                "title", title,
                                "body", renderer.part(visit, skin, page.template(), page.model())),
                        html);
        return printed(html.toString());
    }

    static byte[] printed(String html) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html)), null);
        builder.useFont(font("LiberationSans-Regular"), "Paper", REGULAR, FontStyle.NORMAL, true);
        builder.useFont(font("LiberationSans-Bold"), "Paper", BOLD, FontStyle.NORMAL, true);
        builder.useFont(font("DejaVuSans"), "Rare", REGULAR, FontStyle.NORMAL, true);
        for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, type) -> address.startsWith("data:"), moment);
        }
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Schoolplein");
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // it is made in memory
        }
        return out.toByteArray();
    }

    private static FSSupplier<InputStream> font(String name) {
        return () -> open("/portal/fonts/" + name + ".ttf");
    }

    static String style() {
        return new String(bytes("/portal/paper.css"), StandardCharsets.UTF_8);
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(Papers.class.getResourceAsStream(resource), resource);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = open(resource)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
