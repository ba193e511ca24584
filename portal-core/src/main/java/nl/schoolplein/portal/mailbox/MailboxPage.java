package nl.schoolplein.portal.mailbox;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mail.Mail;
import nl.schoolplein.portal.mail.Outbox;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** The mailbox of all people of a demo, which sends no mail; a real portal has none. */
@Path("/mailbox")
public class MailboxPage {
    private static final int MOST = 100;

    @Inject
    private PostRoom room;

    @Inject
    private Bundle texts;

    /** All mails, newest first. */
    public record Mails(List<Item> mails) {}

    /**
     * A mail.
     *
     * @param button where its button leads
     */
    public record Item(
            UUID id,
            Instant at,
            String to,
            String name,
            String sender,
            String subject,
            List<String> paragraphs,
            @Nullable String label,
            @Nullable URI button) {}

    /** The mails. */
    @GET
    @Door(Door.To.ANYONE)
    public Page list() {
        open();
        List<Item> mails = room.outbox().newest(MOST).stream()
                .flatMap(kept -> item(kept).stream())
                .toList();
        return Page.of("mailbox", new Mails(mails)).titled(text("mailbox.title"));
    }

    /** One mail. */
    @GET
    @Path("{mail}")
    @Door(Door.To.ANYONE)
    public Page mail(@PathParam("mail") UUID id) {
        Item item = item(find(id)).orElseThrow(NotFoundException::new);
        return Page.of("mailbox-mail", item).titled(item.subject());
    }

    /** The mail as a mail program shows it: with its own styles, and able to do nothing but follow its links. */
    @GET
    @Path("{mail}/as-sent")
    @Door(Door.To.ANYONE)
    public Response asSent(@PathParam("mail") UUID id) {
        Mail mail = find(id).mail().orElseThrow(NotFoundException::new);
        return Response.ok(room.write(mail).html(), MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none';"
                                + " sandbox allow-top-navigation-by-user-activation")
                .build();
    }

    private Outbox.Kept find(UUID id) {
        open();
        return room.outbox().find(id).orElseThrow(NotFoundException::new);
    }

    private void open() {
        if (!room.mailbox()) {
            throw new NotFoundException();
        }
    }

    private Optional<Item> item(Outbox.Kept kept) {
        return kept.mail().map(mail -> {
            MailFrame frame = room.frame(mail);
            return new Item(
                    kept.line().id(),
                    kept.line().addedAt(),
                    mail.to(),
                    mail.name(),
                    frame.sender(),
                    frame.subject(),
                    Stream.concat(Stream.of(frame.greeting()), frame.paragraphs().stream())
                            .toList(),
                    frame.button().map(MailFrame.Button::label).orElse(null),
                    mail.button().orElse(null));
        });
    }

    private String text(String key) {
        return texts.text(Visit.current().language(), key);
    }
}
