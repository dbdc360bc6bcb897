// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.owners;

import java.time.Period;
import nl.waakzaam.accountability.AgedRows;
import nl.waakzaam.accountability.AgedRows.Rows;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of what owners leave behind; the owners themselves go by {@link StaleOwners}. */
@Configuration(proxyBeanMethods = false)
class CameraRetention {
    private static final String MINIMAL = "art. 5 lid 1 onder e AVG";

    /** From the last day on which they work: who never confirms leaves nothing else. */
    private static final RetentionTerm LINKS =
            new RetentionTerm("camera-links", Effect.DESTROYED, Period.ofDays(1), MINIMAL);
    private static final RetentionTerm SESSIONS =
            new RetentionTerm("camera-sessions", Effect.DESTROYED, Period.ofDays(1), MINIMAL);
    private static final RetentionTerm INVITATIONS =
            new RetentionTerm("camera-invitations", Effect.DESTROYED, Period.ofDays(30), MINIMAL);
    private static final RetentionTerm EMPTY =
            new RetentionTerm("camera-owners-empty", Effect.DESTROYED, Period.ofYears(1), MINIMAL);

    /** As long as police account for what they asked. */
    private static final RetentionTerm TOMBSTONES =
            new RetentionTerm("camera-tombstones", Effect.DESTROYED, Period.ofYears(5), "art. 32a Wpg; " + MINIMAL);
    private static final RetentionTerm LOOKS =
            new RetentionTerm("camera-looks", Effect.DESTROYED, Period.ofYears(5), "art. 32a Wpg; " + MINIMAL);

    @Bean
    RetentionRule cameraLinksRule(JdbcClient database) {
        return new AgedRows(database, LINKS, new Rows("cameras.entry_link", "until", "camera-link", "id::text"));
    }

    @Bean
    RetentionRule cameraSessionsRule(JdbcClient database) {
        return new AgedRows(
                database, SESSIONS, new Rows("cameras.entry_session", "started_at", "camera-session", "id::text"));
    }

    /** Of colleagues who never came in. */
    @Bean
    RetentionRule cameraInvitationsRule(JdbcClient database) {
        return new AgedRows(
                database,
                INVITATIONS,
                new Rows(
                        "cameras.colleague",
                        "(case when entered_at is null then invited_at end)",
                        "camera-invitation",
                        "id::text"));
    }

    /** Of owners without a camera, from the last time they said that all is right. */
    @Bean
    RetentionRule cameraOwnersWithoutRule(JdbcClient database) {
        return new AgedRows(database, EMPTY, new Rows("cameras.owner", """
                        (case when not exists (select from cameras.camera c join cameras.place p on p.id = c.place_id
                            where p.owner_id = owner.id) then validated_on::timestamp at time zone 'Europe/Amsterdam' end)
                        """, "camera-owner", "id::text"));
    }

    @Bean
    RetentionRule cameraTombstonesRule(JdbcClient database) {
        return new AgedRows(
                database, TOMBSTONES, new Rows("cameras.tombstone", "withdrawn_at", "camera", "camera_id::text"));
    }

    @Bean
    RetentionRule cameraLooksRule(JdbcClient database) {
        return new AgedRows(database, LOOKS, new Rows("cameras.look", "at", "camera-look", "id::text"));
    }
}
