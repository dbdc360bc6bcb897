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

/** Valid HTML by the Nu checker: no errors and no warnings. */
public final class NuChecker {
    private NuChecker() {}

    public static void finds_nothing_in(String html, String where) {
        assertThat(messages(html)).as("Nu checker on %s", where).isBlank();
    }

    private static String messages(String html) {
        var said = new ByteArrayOutputStream();
        try {
            var validator = new SimpleDocumentValidator(true, false, true);
            var source = validator.getSourceCode();
            var adapter = adapter(source, said);
            validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", adapter);
            validator.setUpValidatorAndParsers(adapter, false, false);
            var input = new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
            input.setEncoding("UTF-8");
            input.setSystemId("page");
            validator.checkHtmlInputSource(input);
            adapter.end("", "", "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SAXException failure) {
            throw new IllegalStateException(failure);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private static MessageEmitterAdapter adapter(SourceCode source, ByteArrayOutputStream said) {
        var adapter = new MessageEmitterAdapter(
                null, source, false, new ImageCollector(source), 0, false, new TextMessageEmitter(said, false));
        adapter.setErrorsOnly(false);
        adapter.setHtml(true);
        return adapter;
    }
}
