// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Makes documents: a template becomes a tagged PDF (PDF/UA-1) with its fonts inside. The template wraps itself in
 * {@code documents/paper.jte} and must be well-formed XML; pictures need an {@code alt}. Nothing is fetched from
 * outside: a picture is a {@code data:} address.
 */
@Component
public class Documents {
    private static final String FONT = "Atkinson Hyperlegible";

    /** What XML cannot hold at all (XML 1.0, 2.2), halves of characters included: a document with it could not be made. */
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final MessageSource messages;
    private final byte[] regular = font("regular.ttf");
    private final byte[] bold = font("bold.ttf");

    Documents(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The document of a template, as PDF.
     *
     * @param template as {@code stolengoods/receipts/paper}; it gets {@code words} besides the model
     */
    public byte[] pdf(String template, Map<String, ?> model, Locale language) {
        try {
            return pdf(html(template, model, language));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The document of a template, as the page that it is before it becomes a PDF. */
    public String html(String template, Map<String, ?> model, Locale language) {
        var values = new HashMap<String, Object>(model);
        values.put("words", new Words(messages, language));
        var html = new StringOutput();
        templates.render(template + ".jte", values, html);
        return NOT_IN_XML.matcher(html.toString()).replaceAll("\uFFFD");
    }

    private byte[] pdf(String html) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .withHtmlContent(html, null)
                .useExternalResourceAccessControl(
                        (address, type) -> address.startsWith("data:"),
                        com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useFont(() -> new ByteArrayInputStream(regular), FONT, 400, FontStyle.NORMAL, true)
                .useFont(() -> new ByteArrayInputStream(bold), FONT, 700, FontStyle.NORMAL, true)
                .toStream(bytes);
        try (var renderer = builder.buildPdfRenderer();
                var document = renderer.createPDFKeepOpen()) {
            describeLinks(document);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    /** A link says where it leads, to those who cannot see it (ISO 14289-1, 7.18.5); the renderer leaves that out. */
    private static void describeLinks(PDDocument document) throws IOException {
        for (var page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link) {
                    link.setContents(target(link, document));
                }
            }
        }
    }

    private static String target(PDAnnotationLink link, PDDocument document) throws IOException {
        return switch (link.getAction()) {
            case PDActionURI site -> site.getURI();
            case PDActionGoTo inside
            when inside.getDestination() instanceof PDPageDestination place ->
                "p. " + (document.getPages().indexOf(place.getPage()) + 1);
            case null, default -> "";
        };
    }

    private static byte[] font(String name) {
        try {
            return new ClassPathResource("static/assets/fonts/" + name).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException("the front end, which brings the fonts, was not built", missing);
        }
    }
}
