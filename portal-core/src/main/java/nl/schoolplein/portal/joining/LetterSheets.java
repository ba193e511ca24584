package nl.schoolplein.portal.joining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.schoolplein.portal.look.Contact;
import nl.schoolplein.portal.look.Look;
import nl.schoolplein.portal.look.Looks;
import nl.schoolplein.portal.look.Shades;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.School;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The letters with tokens, as a PDF of one page each. */
public final class LetterSheets {
    private final Joining joining;
    private final Looks looks;
    private final Bundle texts;
    private final Clock clock;

    /** With the texts of the core. */
    public LetterSheets(Joining joining, Looks looks, Bundle texts, Clock clock) {
        this.joining = joining;
        this.looks = looks;
        this.texts = texts;
        this.clock = clock;
    }

    /** The PDF; its own title is in the language of the first letter. */
    byte[] of(School school, List<Tokens.Handed> letters) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            LetterFonts fonts = new LetterFonts(document);
            Optional<PDImageXObject> logo = logo(document, school);
            String colour = Shades.of(looks.colour(school)).light().colour();
            for (Tokens.Handed letter : letters) {
                try (LetterSheet sheet = new LetterSheet(document, fonts, colour)) {
                    write(sheet, school, logo, letter);
                }
            }
            Locale language = letters.get(0).language();
            document.getDocumentInformation().setTitle(text(language, "token-letter.title"));
            document.getDocumentInformation().setCreator("Schoolplein");
            document.getDocumentCatalog().setLanguage(language.toLanguageTag());
            document.save(out);
            return out.toByteArray();
        }
    }

    private void write(LetterSheet sheet, School school, Optional<PDImageXObject> logo, Tokens.Handed letter)
            throws IOException {
        Locale language = letter.language();
        boolean ofGroup = letter.child().isEmpty();
        String until = Tokens.day(letter.until(), language, clock.getZone());
        sheet.head(school.name(), logo, Tokens.day(Instant.now(clock), language, clock.getZone()));
        sheet.paragraph(
                ofGroup
                        ? text(language, "token-letter.to-group", letter.group())
                        : text(language, "token-letter.to", child(letter), letter.group()));
        sheet.title(text(language, "token-letter.title"));
        sheet.paragraph(text(language, "token-letter.lead", school.name()));
        sheet.token(
                text(language, "token-letter.token"),
                letter.code().written(),
                text(language, "token-letter.until", until),
                joining.tokens().address(letter.code()).toString());
        sheet.subtitle(text(language, "token-letter.how"));
        sheet.step(1, text(language, "token-letter.step.scan", address(letter)));
        sheet.step(2, text(language, "token-letter.step.type"));
        sheet.step(3, text(language, ofGroup ? "token-letter.step.apply" : "token-letter.step.account"));
        if (!ofGroup) {
            sheet.paragraph(text(language, "token-letter.guardians", letter.guardians()));
            sheet.paragraph(text(language, "token-letter.more"));
        }
        sheet.paragraph(text(language, "token-letter.secret"));
        sheet.foot(foot(school, language));
    }

    /** The child as it can be printed; a name of which nothing can is left to the group. */
    private String child(Tokens.Handed letter) {
        String child = Lettering.printed(letter.child());
        return child.isBlank() ? text(letter.language(), "token-letter.child") : child;
    }

    private String foot(School school, Locale language) {
        Contact contact = looks.of(school.id()).contact();
        List<String> ways = Stream.of(contact.name(), contact.email(), contact.phone(), contact.hours())
                .filter(way -> !way.isBlank())
                .toList();
        return ways.isEmpty()
                ? text(language, "token-letter.ask-school")
                : text(language, "token-letter.ask", String.join(", ", ways));
    }

    /** Without the token: what one types. */
    private String address(Tokens.Handed letter) {
        String whole = joining.tokens().address(letter.code()).toString();
        return whole.substring(whole.indexOf("//") + 2, whole.indexOf('#'));
    }

    private Optional<PDImageXObject> logo(PDDocument document, School school) {
        return looks.of(school.id()).logo().map(logo -> image(document, school, logo));
    }

    private PDImageXObject image(PDDocument document, School school, Look.Logo logo) {
        try {
            return PDImageXObject.createFromByteArray(document, looks.bytes(school.id(), logo), "logo");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String text(Locale language, String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }
}
