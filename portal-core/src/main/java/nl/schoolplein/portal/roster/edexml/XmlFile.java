package nl.schoolplein.portal.roster.edexml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.schoolplein.portal.roster.RosterException;

/**
 * An XML file that a stranger may have written. It is read as a stream, in the encoding that it names itself, by the JDK's
 * own parser, which knows no document types here and fetches nothing: no file, no address, no entity but the five of XML.
 */
final class XmlFile {
    /** A school of 25,000 pupils takes 30 MB. */
    private static final long LARGEST = 64L * 1024 * 1024;

    /** EDEXML goes six elements deep. */
    private static final int DEEPEST = 32;

    private final String name;
    private final Path path;

    XmlFile(String name, Path path) {
        this.name = name;
        this.path = path;
    }

    String name() {
        return name;
    }

    /** What is done with the parser; it stands before the first element. */
    interface Work<T> {
        T with(XMLStreamReader xml) throws XMLStreamException;
    }

    /**
     * Opens the file and reads from it.
     *
     * @throws XMLStreamException if it is not well-formed where it was read
     * @throws RosterException if it is too large or has a document type
     */
    <T> T read(Work<T> work) throws XMLStreamException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(path))) {
            if (Files.size(path) > LARGEST) {
                throw new RosterException("roster.too-large");
            }
            return work.with(factory().createXMLStreamReader(bytes));
        } catch (IOException failed) {
            throw new RosterException("roster.unreadable", name);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    /** Goes on to the next event; a document type, or an entity that only one could have declared, is refused. */
    static int next(XMLStreamReader xml, int depth) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new RosterException("roster.document-type");
        }
        if (depth > DEEPEST) {
            throw new RosterException("roster.too-deep");
        }
        return event;
    }

    /** The name of the outermost element; empty if the file is not XML. */
    String root() {
        try {
            return read(XmlFile::outermost);
        } catch (XMLStreamException notXml) {
            return "";
        }
    }

    /** The same of XML from elsewhere. */
    static String root(InputStream bytes) {
        try {
            return outermost(factory().createXMLStreamReader(bytes));
        } catch (XMLStreamException notXml) {
            return "";
        }
    }

    private static String outermost(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                return xml.getLocalName();
            }
        }
        return "";
    }
}
