package nl.schoolplein.portal.mailbox;

import java.util.List;
import java.util.Optional;

/**
 * A mail as its template shows it.
 *
 * @param language as in {@code lang}
 * @param direction as in {@code dir}
 * @param colour the school's, dark enough for white letters on it; {@code #rrggbb}
 * @param paragraphs the text between greeting and button
 * @param copy what stands above the button's address for those who cannot press it
 * @param closing whom to ask, and who sent this
 */
public record MailFrame(
        String language,
        String direction,
        String sender,
        String colour,
        String subject,
        String greeting,
        List<String> paragraphs,
        Optional<Button> button,
        String copy,
        List<String> closing) {

    /** The one button. */
    public record Button(String label, String address) {}

    /** The same as plain text. */
    String text() {
        StringBuilder text = new StringBuilder(greeting).append("\n\n").append(String.join("\n\n", paragraphs));
        button.ifPresent(
                one -> text.append("\n\n").append(one.label()).append(":\n").append(one.address()));
        return text.append("\n\n-- \n")
                .append(String.join("\n", closing))
                .append('\n')
                .toString();
    }
}
