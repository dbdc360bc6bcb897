// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.rules.HoldingPeriod.Counting;
import nl.waakzaam.rules.MunicipalRules.ByLaw;
import nl.waakzaam.rules.MunicipalRules.Own;
import nl.waakzaam.stolengoods.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules of municipalities as PostgreSQL keeps them: a row per proposal, a version when it was approved. */
@Repository
public class RulesVersions {
    private final JdbcClient database;

    RulesVersions(JdbcClient database) {
        this.database = database;
    }

    /** The versions of a municipality that were approved by then, the first in force first. */
    public List<RulesVersion> list(String municipality, Instant known) {
        return database.sql("""
                        select * from rules.version where municipality = :municipality and decided_at <= :known
                        order by valid_from, decided_at, proposal_id
                        """)
                .param("municipality", municipality)
                .param("known", known.atOffset(ZoneOffset.UTC))
                .query((row, number) -> version(row))
                .list();
    }

    /** The rules of a proposal as if they were approved at a moment, whatever became of it. */
    public Optional<RulesVersion> find(long proposal, Instant approvedAt) {
        return database.sql("""
                        select *, cast(:at as timestamptz) as decided_at from rules.municipal_rules where proposal_id = :id
                        """)
                .param("at", approvedAt.atOffset(ZoneOffset.UTC))
                .param("id", proposal)
                .query((row, number) -> version(row))
                .optional();
    }

    /** Adds what is proposed, in the caller's transaction. */
    public void add(long proposal, String municipality, LocalDate from, boolean mergedAreas, MunicipalRules rules) {
        var exemptions = orElse(rules.exemptions(), List.<Exemption>of());
        var holding = rules.holding();
        var designation = rules.designation();
        database.sql("""
                        insert into rules.municipal_rules (proposal_id, municipality, valid_from, merged_areas, by_law,
                            by_law_link, desk_in_use, desk_article, designation, designated_on, designation_link,
                            holding_days, holding_counting, holding_article, sales_register, sales_register_article,
                            categories, categories_article, exemptions, exemption_weeks, exemption_by_silence,
                            exemptions_article, minimum_age, minimum_age_article)
                        values (:id, :municipality, :from, :merged, :by_law, :link, :desk, :desk_article, :designation,
                            :designated, :designation_link, :days, :counting, :holding_article, :sales, :sales_article,
                            :categories, :categories_article, :exemptions, :weeks, :silence, :exemptions_article, :age,
                            :age_article)
                        """)
                .param("id", proposal)
                .param("municipality", municipality)
                .param("from", from)
                .param("merged", mergedAreas)
                .param("by_law", rules.byLaw() == null ? null : rules.byLaw().name())
                .param("link", rules.byLaw() == null ? null : rules.byLaw().link())
                .param("desk", value(rules.desk()))
                .param("desk_article", articles(rules.desk()))
                .param("designation", designation == null ? null : designation.decision())
                .param("designated", designation == null ? null : designation.date())
                .param("designation_link", designation == null ? null : designation.link())
                .param("days", holding == null ? null : holding.value().days())
                .param(
                        "counting",
                        holding == null ? null : holding.value().counting().name())
                .param("holding_article", articles(holding))
                .param("sales", value(rules.salesRegister()))
                .param("sales_article", articles(rules.salesRegister()))
                .param(
                        "categories",
                        orElse(rules.categories(), Set.<Category>of()).stream()
                                .map(Category::name)
                                .toArray(String[]::new))
                .param("categories_article", articles(rules.categories()))
                .param("exemptions", exemptions.stream().map(Exemption::what).toArray(String[]::new))
                .param("weeks", exemptions.stream().map(Exemption::weeks).toArray(Integer[]::new))
                .param("silence", exemptions.stream().map(Exemption::bySilence).toArray(Boolean[]::new))
                .param("exemptions_article", articles(rules.exemptions()))
                .param("age", value(rules.minimumAge()))
                .param("age_article", articles(rules.minimumAge()))
                .update();
    }

    private static @Nullable Object value(@Nullable Own<?> own) {
        return own == null ? null : own.value();
    }

    private static <T> T orElse(@Nullable Own<T> own, T otherwise) {
        return own == null ? otherwise : own.value();
    }

    private static @Nullable String articles(@Nullable Own<?> own) {
        return own == null ? null : own.articles();
    }

    private static RulesVersion version(ResultSet row) throws SQLException {
        return new RulesVersion(
                row.getLong("proposal_id"),
                row.getString("municipality"),
                row.getObject("valid_from", LocalDate.class),
                row.getBoolean("merged_areas"),
                rules(row),
                RowMoments.get(row, "decided_at"));
    }

    private static MunicipalRules rules(ResultSet row) throws SQLException {
        var byLaw = row.getString("by_law");
        return new MunicipalRules(
                byLaw == null ? null : new ByLaw(byLaw, row.getString("by_law_link")),
                own(row.getString("desk_article"), row.getBoolean("desk_in_use")),
                designation(row),
                holding(row),
                own(row.getString("sales_register_article"), row.getBoolean("sales_register")),
                own(row.getString("categories_article"), categories(row)),
                own(row.getString("exemptions_article"), exemptions(row)),
                own(row.getString("minimum_age_article"), row.getInt("minimum_age")));
    }

    /** A rule of the municipality always names its article; without one the law of the country applies. */
    private static <T> @Nullable Own<T> own(@Nullable String articles, T value) {
        return articles == null ? null : new Own<>(value, articles);
    }

    private static @Nullable Designation designation(ResultSet row) throws SQLException {
        var decision = row.getString("designation");
        return decision == null
                ? null
                : new Designation(
                        decision, row.getObject("designated_on", LocalDate.class), row.getString("designation_link"));
    }

    private static @Nullable Own<HoldingPeriod> holding(ResultSet row) throws SQLException {
        var articles = row.getString("holding_article");
        return articles == null
                ? null
                : new Own<>(
                        new HoldingPeriod(
                                row.getInt("holding_days"), Counting.valueOf(row.getString("holding_counting"))),
                        articles);
    }

    private static Set<Category> categories(ResultSet row) throws SQLException {
        var categories = EnumSet.noneOf(Category.class);
        Arrays.stream(texts(row, "categories")).map(Category::valueOf).forEach(categories::add);
        return categories;
    }

    private static List<Exemption> exemptions(ResultSet row) throws SQLException {
        var what = texts(row, "exemptions");
        var weeks = (Integer[]) row.getArray("exemption_weeks").getArray();
        var silence = (Boolean[]) row.getArray("exemption_by_silence").getArray();
        return IntStream.range(0, what.length)
                .mapToObj(index -> new Exemption(what[index], weeks[index], silence[index]))
                .toList();
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull((String[]) row.getArray(column).getArray());
    }
}
