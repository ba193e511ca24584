package nl.schoolplein.portal.roster.edexml;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import nl.schoolplein.portal.roster.RosterException;

/**
 * Rewrites a file with nothing in it but what the portal reads, each on the line where it was, so that what is wrong can
 * still be found in the original. What comes after a place where the file cannot be read goes too.
 */
final class Stripping {
    private final XmlFile file;
    private final Deque<String> open = new ArrayDeque<>();
    private int written = 1;
    private int skipping;

    Stripping(XmlFile file) {
        this.file = file;
    }

    /** Puts the stripped file in place of the one at the path. */
    void to(Path path) {
        Path part = path.resolveSibling("stripped.part");
        try {
            try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(part))) {
                write(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8"));
            }
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | XMLStreamException failed) {
            throw new RosterException("roster.unreadable", file.name());
        }
    }

    private void write(XMLStreamWriter out) throws XMLStreamException {
        try {
            file.read(xml -> {
                while (xml.hasNext()) {
                    take(XmlFile.next(xml, open.size() + skipping), xml, out);
                }
                return out;
            });
        } catch (XMLStreamException broken) {
            // the elements stay open, so that reading stops at the same place
            lines(
                    out,
                    broken.getLocation() == null
                            ? written
                            : broken.getLocation().getLineNumber());
        }
        out.flush();
    }

    private void take(int event, XMLStreamReader xml, XMLStreamWriter out) throws XMLStreamException {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(xml, out);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            end(xml, out);
        } else if (xml.isCharacters() && skipping == 0 && !open.isEmpty() && Element.isField(open.getFirst())) {
            String text = xml.getText();
            out.writeCharacters(text);
            written += (int) text.chars().filter(character -> character == '\n').count();
        }
    }

    private void start(XMLStreamReader xml, XMLStreamWriter out) throws XMLStreamException {
        String name = xml.getLocalName();
        if (skipping > 0 || !Element.isNeeded(open.isEmpty() ? "" : open.getFirst(), name)) {
            skipping++;
            return;
        }
        lines(out, xml.getLocation().getLineNumber());
        out.writeStartElement(name);
        String key = xml.getAttributeValue(null, "key");
        if (key != null) {
            out.writeAttribute("key", key);
        }
        open.push(name);
    }

    private void end(XMLStreamReader xml, XMLStreamWriter out) throws XMLStreamException {
        if (skipping > 0) {
            skipping--;
            return;
        }
        open.pop();
        lines(out, xml.getLocation().getLineNumber());
        out.writeEndElement();
    }

    /** In front of the outermost element there may be no text, and an empty line is a comment. */
    private void lines(XMLStreamWriter out, int until) throws XMLStreamException {
        String missing = "\n".repeat(Math.max(0, until - written));
        if (!missing.isEmpty() && open.isEmpty()) {
            out.writeComment(missing);
        } else {
            out.writeCharacters(missing);
        }
        written += missing.length();
    }
}
