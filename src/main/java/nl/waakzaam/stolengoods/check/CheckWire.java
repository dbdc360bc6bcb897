// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the question of a theft check from a request and writes its answer, as JSON. */
@Component
class CheckWire {
    /** Longest body in bytes: five of the longest values and all around them fit many times. */
    static final int LONGEST = 16_384;

    /** Bytes that most answers fit in. */
    private static final int USUAL = 512;

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final JsonMapper mapper;

    CheckWire(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Refuses what is no JSON, what is too long, and whoever takes another answer than JSON: 400, 413, 415, 406. */
    CheckJson.Question read(HttpServletRequest request) throws IOException, HttpMediaTypeException {
        refuseOtherThanJson(request);
        var body = body(request);
        try (var json = mapper.createParser(body)) {
            json.nextToken();
            return question(json);
        } catch (JacksonException unreadable) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, unreadable);
        }
    }

    /** A body that says how long it is costs no more room than that. */
    private static byte[] body(HttpServletRequest request) throws IOException {
        var announced = request.getContentLengthLong();
        var room = announced >= 0 && announced <= LONGEST ? (int) announced : LONGEST + 1;
        var body = request.getInputStream().readNBytes(room);
        if (body.length > LONGEST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return body;
    }

    /** Token by token: to bind the few words of a question to records by reflection costs as much as to check it. */
    private static CheckJson.Question question(JsonParser json) {
        String category = null;
        String make = null;
        List<CheckJson.@Nullable Identifier> identifiers = null;
        for (var name = firstName(json); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "categorie" -> category = text(json);
                case "merk" -> make = text(json);
                case "kenmerken" -> identifiers = identifiers(json);
                default -> json.skipChildren();
            }
        }
        return new CheckJson.Question(category, make, identifiers);
    }

    private static @Nullable List<CheckJson.@Nullable Identifier> identifiers(JsonParser json) {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        expect(json, JsonToken.START_ARRAY);
        var identifiers = new ArrayList<CheckJson.@Nullable Identifier>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            identifiers.add(json.currentToken() == JsonToken.VALUE_NULL ? null : identifier(json));
        }
        return identifiers;
    }

    private static CheckJson.Identifier identifier(JsonParser json) {
        String kind = null;
        String value = null;
        for (var name = firstName(json); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "soort" -> kind = text(json);
                case "waarde" -> value = text(json);
                default -> json.skipChildren();
            }
        }
        return new CheckJson.Identifier(kind, value);
    }

    private static @Nullable String firstName(JsonParser json) {
        expect(json, JsonToken.START_OBJECT);
        return json.nextName();
    }

    /** A number without quotes is taken for its digits. */
    private static @Nullable String text(JsonParser json) {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (json.currentToken() == null || !json.currentToken().isScalarValue()) {
            throw new StreamReadException(json, "a text was expected");
        }
        return json.getString();
    }

    private static void expect(JsonParser json, JsonToken token) {
        if (json.currentToken() != token) {
            throw new StreamReadException(json, "another token was expected");
        }
    }

    void write(CheckJson.Answer answer, HttpServletResponse response) throws IOException {
        var body = new ByteArrayOutputStream(USUAL);
        try (var json = mapper.createGenerator(body)) {
            json.writeStartObject();
            json.writeStringProperty("tijdstip", answer.tijdstip().toString());
            json.writeStringProperty("uitkomst", answer.uitkomst());
            json.writeStringProperty("toelichting", answer.toelichting());
            list(json, "aanwijzingen", answer.aanwijzingen());
            list(json, "treffers", answer.treffers());
            json.writeEndObject();
        }
        response.setContentType(JSON);
        response.setContentLength(body.size());
        body.writeTo(response.getOutputStream());
    }

    /** Mostly empty; what is not is written as the records it consists of. */
    private static void list(JsonGenerator json, String name, List<?> values) {
        if (values.isEmpty()) {
            json.writeArrayPropertyStart(name);
            json.writeEndArray();
        } else {
            json.writePOJOProperty(name, values);
        }
    }

    private static void refuseOtherThanJson(HttpServletRequest request) throws HttpMediaTypeException {
        if (!JSON.equals(request.getContentType())) {
            refuseOtherThanJson(request.getContentType());
        }
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted != null && !JSON.equals(accepted)) {
            refuseOtherThanJson(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        }
    }

    private static void refuseOtherThanJson(@Nullable String sent) throws HttpMediaTypeNotSupportedException {
        var known = List.of(MediaType.APPLICATION_JSON);
        try {
            var type = sent == null ? null : MediaType.parseMediaType(sent);
            if (type == null || !MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)) {
                throw new HttpMediaTypeNotSupportedException(type, known);
            }
        } catch (InvalidMediaTypeException unreadable) {
            throw new HttpMediaTypeNotSupportedException("unreadable media type");
        }
    }

    private static void refuseOtherThanJson(List<String> accepted) throws HttpMediaTypeNotAcceptableException {
        try {
            if (MediaType.parseMediaTypes(accepted).stream().noneMatch(MediaType.APPLICATION_JSON::isCompatibleWith)) {
                throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
            }
        } catch (InvalidMediaTypeException unreadable) {
            throw new HttpMediaTypeNotAcceptableException("unreadable media type");
        }
    }
}
