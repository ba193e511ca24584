package nl.schoolplein.portal.mailbox;

import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.portal.look.Contact;
import nl.schoolplein.portal.look.Looks;
import nl.schoolplein.portal.look.Shades;
import nl.schoolplein.portal.mail.Letter;
import nl.schoolplein.portal.mail.Mail;
import nl.schoolplein.portal.mail.MailServer;
import nl.schoolplein.portal.mail.MailWriter;
import nl.schoolplein.portal.mail.Outbox;
import nl.schoolplein.portal.page.Skin;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.visit.Languages;

/** Puts mails into words and the dress of their school, and knows where they go. */
public final class PostRoom implements MailWriter {
    private static final String COLOUR = "#0b6e6e";
    private static final String PORTAL = "Schoolplein";

    private final Outbox outbox;
    private final Schools schools;
    private final Looks looks;
    private final Skin skin;
    private final Optional<MailServer> server;
    private final boolean demo;

    /** With the texts and templates of the core. */
    public PostRoom(Outbox outbox, Schools schools, Looks looks, Skin skin, Optional<MailServer> server, boolean demo) {
        this.outbox = outbox;
        this.schools = schools;
        this.looks = looks;
        this.skin = skin;
        this.server = server;
        this.demo = demo;
    }

    /** Whether mails are not sent but read here, by everybody: in a demo that has no mail server. */
    public boolean mailbox() {
        return demo && server.isEmpty();
    }

    /** Whether there is a mail server. */
    boolean sends() {
        return server.isPresent();
    }

    Outbox outbox() {
        return outbox;
    }

    @Override
    public Letter write(Mail mail) {
        MailFrame frame = frame(mail);
        StringOutput html = new StringOutput();
        skin.render("mail", Map.of("model", frame), html);
        return new Letter(
                mail.to(),
                mail.name(),
                mail.language(),
                frame.sender(),
                mail.school().map(school -> looks.of(school).contact().email()).filter(email -> !email.isBlank()),
                frame.subject(),
                frame.text(),
                html.toString());
    }

    /** What a mail says. */
    MailFrame frame(Mail mail) {
        Locale language = Languages.speaks(mail.language().getLanguage()) ? mail.language() : Languages.DUTCH;
        Optional<School> school = mail.school().flatMap(this::school);
        String sender = school.map(School::name).orElse(PORTAL);
        String key = "mail." + mail.kind();
        return new MailFrame(
                language.toLanguageTag(),
                Languages.direction(language),
                sender,
                Shades.of(school.map(looks::colour).orElse(COLOUR)).light().colour(),
                skin.texts().text(language, key + ".subject", mail.words()),
                skin.texts().text(language, "mail.greeting", Map.of("name", mail.name())),
                List.of(skin.texts().text(language, key + ".text", mail.words()).split("\n\n")),
                mail.button()
                        .map(address -> new MailFrame.Button(
                                skin.texts().text(language, key + ".button", mail.words()), address.toString())),
                skin.texts().text(language, "mail.copy"),
                closing(language, school, sender));
    }

    private List<String> closing(Locale language, Optional<School> school, String sender) {
        List<String> lines = new ArrayList<>();
        Contact contact = school.map(one -> looks.of(one.id()).contact()).orElse(Contact.NONE);
        List<String> ways = List.of(contact.name(), contact.email(), contact.phone()).stream()
                .filter(way -> !way.isBlank())
                .toList();
        if (!ways.isEmpty()) {
            lines.add(skin.texts().text(language, "mail.ask", Map.of("whom", String.join(", ", ways))));
        }
        lines.add(skin.texts().text(language, "mail.sender", Map.of("sender", sender)));
        return lines;
    }

    /** The school with this id. */
    Optional<School> school(UUID id) {
        return schools.withIds(Set.of(id)).stream().findFirst();
    }
}
