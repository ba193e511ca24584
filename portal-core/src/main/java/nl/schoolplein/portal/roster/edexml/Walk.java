package nl.schoolplein.portal.roster.edexml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.schoolplein.portal.roster.RosterException;
import org.jspecify.annotations.Nullable;

/** Goes through a file once, and hands over the school, each group, each pupil and each member of staff as it comes by. */
final class Walk {
    private static final Set<String> LISTS = Set.of("groepen", "leerlingen", "leerkrachten");

    /** No field of EDEXML is longer than 256; what is, is cut off here and refused as too long later. */
    private static final int LONGEST = 1024;

    private final XmlFile file;
    private final Visitor visitor;
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private Element.@Nullable Gathering gathering;
    private boolean enough;
    private long line = 1;

    /** Sees what comes by. */
    interface Visitor {

        /** A list ({@code groepen}, {@code leerlingen}, {@code leerkrachten}) is in the file. */
        default void list(String name) {}

        /** An element; whether to go on. */
        boolean element(String name, Element element);
    }

    Walk(XmlFile file, Visitor visitor) {
        this.file = file;
        this.visitor = visitor;
    }

    /** The line that was reached. */
    long line() {
        return line;
    }

    /**
     * Goes through the file.
     *
     * @throws XMLStreamException if it stops being XML on the way
     */
    void go() throws XMLStreamException {
        file.read(xml -> {
            while (xml.hasNext() && !enough) {
                int event = XmlFile.next(xml, open.size());
                line = xml.getLocation().getLineNumber();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> start(xml);
                    case XMLStreamConstants.END_ELEMENT -> end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> add(xml);
                    default -> {
                        // comments and instructions say nothing
                    }
                }
            }
            return enough;
        });
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        String around = open.isEmpty() ? "" : open.getFirst();
        if (open.isEmpty() && !name.equals("EDEX")) {
            throw new RosterException("roster.not-edexml");
        }
        if (!Element.isNeeded(around, name)) {
            skip(xml);
            return;
        }
        String key = xml.getAttributeValue(null, "key");
        if (gathering == null && (open.size() == 1 ? name.equals("school") : LISTS.contains(around))) {
            gathering = new Element.Gathering(name, key == null ? "" : key.strip(), line);
        } else if (gathering != null && key != null) {
            gathering.refers(name, key.strip());
        } else if (open.size() == 1 && LISTS.contains(name)) {
            visitor.list(name);
        }
        open.push(name);
        text.setLength(0);
    }

    private void skip(XMLStreamReader xml) throws XMLStreamException {
        int deep = 1;
        while (deep > 0) {
            int event = XmlFile.next(xml, open.size() + deep);
            deep += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void end() {
        String name = open.pop();
        Element.Gathering now = gathering;
        if (now == null) {
            return;
        }
        if (open.size() == (now.name().equals("school") ? 1 : 2)) {
            gathering = null;
            enough = !visitor.element(now.name(), now.element(file.name()));
        } else if (Element.isField(name) && !text.toString().isBlank()) {
            now.says(name, text.toString());
        }
        text.setLength(0);
    }

    private void add(XMLStreamReader xml) {
        if (text.length() < LONGEST) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(xml.getTextLength(), LONGEST));
        }
    }
}
