// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/**
 * On which page each title stands, read from the outline of a PDF that was made once. The renderer's own counter is a page
 * too low for a title that moved on with what it belongs to.
 */
final class Pages {
    private Pages() {}

    /** By the id of the title. */
    static Map<String, Integer> of(byte[] pdf, List<Block.Title> titles) {
        try (var document = Loader.loadPDF(pdf)) {
            var numbers = new ArrayList<Integer>();
            add(document.getDocumentCatalog().getDocumentOutline(), document, numbers);
            var pages = new HashMap<String, Integer>();
            for (int place = 0; place < titles.size(); place++) {
                pages.put(titles.get(place).id(), numbers.get(place));
            }
            return pages;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void add(PDOutlineNode above, PDDocument document, List<Integer> numbers) throws IOException {
        for (PDOutlineItem item : above.children()) {
            numbers.add(document.getPages().indexOf(item.findDestinationPage(document)) + 1);
            add(item, document, numbers);
        }
    }
}
