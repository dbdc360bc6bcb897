// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestVisitors;
import nl.waakzaam.cameras.CameraId;
import nl.waakzaam.cameras.Kept;
import nl.waakzaam.cameras.search.CameraContacts;
import nl.waakzaam.cameras.search.PlacedCameras;
import nl.waakzaam.footage.OpeningDossiers.Outcome;
import nl.waakzaam.notices.Mail;
import nl.waakzaam.notices.TestPost;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.Lists;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
    }
}
