// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nu.validator.messages.MessageEmitterAdapter;
import nu.validator.messages.TextMessageEmitter;
import nu.validator.servlet.imagereview.ImageCollector;
import nu.validator.source.SourceCode;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Valid HTML by the Nu checker: no errors and no warnings. Its schema is read once, which takes longer than a page. */
public final class NuChecker {
    private static final SimpleDocumentValidator VALIDATOR = ready();

    /** A page that is looked at in two widths is the same page. */
    private static volatile String clean = "";

    private NuChecker() {}

    public static void finds_nothing_in(String html, String where) {
        if (!html.equals(clean)) {
            assertThat(messages(html)).as("Nu checker on %s", where).isBlank();
            clean = html;
        }
    }

    private static SimpleDocumentValidator ready() {
        var validator = new SimpleDocumentValidator(true, false, true);
        try {
            validator.setUpMainSchema(
                    "http://s.validator.nu/html5-rdfalite.rnc",
                    adapter(validator.getSourceCode(), new ByteArrayOutputStream()));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        return validator;
    }

    private static synchronized String messages(String html) {
        var said = new ByteArrayOutputStream();
        var adapter = adapter(VALIDATOR.getSourceCode(), said);
        try {
            VALIDATOR.setUpValidatorAndParsers(adapter, false, false);
            VALIDATOR.checkHtmlInputSource(page(html));
            adapter.end("", "", "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SAXException failure) {
            throw new IllegalStateException(failure);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private static InputSource page(String html) {
        var page = new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        page.setEncoding("UTF-8");
        page.setSystemId("page");
        return page;
    }

    private static MessageEmitterAdapter adapter(SourceCode source, ByteArrayOutputStream said) {
        var adapter = new MessageEmitterAdapter(
                null, source, false, new ImageCollector(source), 0, false, new TextMessageEmitter(said, false));
        adapter.setErrorsOnly(false);
        adapter.setHtml(true);
        return adapter;
    }
}
