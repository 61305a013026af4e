package io.gaitbus.nms.osim;

import io.gaitbus.nms.geometry.path.Vector3;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// An element of a model's file.
///
/// @param element of the tree that the JDK's parser made
record Xml(Element element) {

    /// The root of a file. A file that declares a document type or an entity is refused.
    static Xml root(InputStream file) throws IOException {
        try {
            DocumentBuilder builder = hardened().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // else it prints
            return new Xml(builder.parse(file).getDocumentElement());
        } catch (SAXException e) {
            throw new UnusableModel("not an XML file that can be read: " + e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser", e);
        }
    }

    private static DocumentBuilderFactory hardened() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }

    String tag() {
        return element.getTagName();
    }

    String name() {
        return element.getAttribute("name");
    }

    /// All elements within that have a tag, at any depth, in the order of the file.
    Stream<Xml> within(String tag) {
        return elements(element.getElementsByTagName(tag));
    }

    /// The elements directly within.
    Stream<Xml> children() {
        return elements(element.getChildNodes());
    }

    /// The first element directly within that has a tag.
    Optional<Xml> child(String tag) {
        return children().filter(child -> child.tag().equals(tag)).findFirst();
    }

    Optional<Xml> parent() {
        return element.getParentNode() instanceof Element parent ? Optional.of(new Xml(parent)) : Optional.empty();
    }

    private static Stream<Xml> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(node -> new Xml((Element) node));
    }

    /// The text of an element directly within; empty where there is no such element.
    String text(String tag) {
        return child(tag).map(child -> child.element.getTextContent().strip()).orElse("");
    }

    /// The name at the end of a path such as `/bodyset/tibia_r`, or the text itself.
    String lastOfPath(String tag) {
        String path = text(tag);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// The numbers of an element directly within.
    List<Double> numbers(String tag) {
        try {
            return Arrays.stream(text(tag).split("\\s+"))
                    .filter(word -> !word.isEmpty())
                    .map(Double::valueOf)
                    .toList();
        } catch (NumberFormatException e) {
            throw new UnusableModel("%s: %s is \"%s\"; numbers would be right".formatted(whose(), tag, text(tag)), e);
        }
    }

    double number(String tag) {
        List<Double> numbers = numbers(tag);
        if (numbers.size() != 1 || !Double.isFinite(numbers.getFirst())) {
            throw new UnusableModel("%s: %s is \"%s\"; a number would be right".formatted(whose(), tag, text(tag)));
        }
        return numbers.getFirst();
    }

    /// Three numbers; zeros where there is no such element.
    Vector3 vector(String tag) {
        if (child(tag).isEmpty()) {
            return Vector3.ZERO;
        }
        List<Double> numbers = numbers(tag);
        if (numbers.size() != 3 || !numbers.stream().allMatch(Double::isFinite)) {
            throw new UnusableModel(
                    "%s: %s is \"%s\"; three numbers would be right".formatted(whose(), tag, text(tag)));
        }
        return new Vector3(numbers.get(0), numbers.get(1), numbers.get(2));
    }

    /// The name of the nearest element around that has one.
    String whose() {
        return name().isEmpty() ? parent().map(Xml::whose).orElse(tag()) : name();
    }
}
