// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Lucene's FuzzyQuery with transpositions, on one segment in memory, its default of fifty nearest terms. */
final class LucenePeer implements NearSearch {
    private static final String FIELD = "folded";

    private final IndexSearcher searcher;

    LucenePeer(List<String> all) throws IOException {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, configuration())) {
            for (var folded : all) {
                var document = new Document();
                document.add(new StringField(FIELD, folded, Field.Store.YES));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
        searcher.setQueryCache(null);
    }

    @Override
    public List<String> near(String folded, int edits) {
        try {
            var query = new FuzzyQuery(new Term(FIELD, folded), edits, 0, FuzzyQuery.defaultMaxExpansions, true);
            var found = searcher.search(query, FuzzyQuery.defaultMaxExpansions);
            var stored = searcher.storedFields();
            return Arrays.stream(found.scoreDocs)
                    .map(hit -> {
                        try {
                            return stored.document(hit.doc).get(FIELD);
                        } catch (IOException failure) {
                            throw new UncheckedIOException(failure);
                        }
                    })
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static IndexWriterConfig configuration() {
        return new IndexWriterConfig(new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                throw new IllegalStateException("nothing here is analysed");
            }
        });
    }
}
