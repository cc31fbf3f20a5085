package io.trigon.web.epcis;

import io.trigon.domain.exchange.epcis.CaptureJob;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;

/** A capture job as the standard has it. */
final class CaptureJson {
    private CaptureJson() {}

    static JsonObjectBuilder of(CaptureJob job) {
        JsonArrayBuilder errors = Json.createArrayBuilder();
        job.errors().forEach(error -> errors.add(of(error)));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("captureID", job.captureId())
                .add("createdAt", job.createdAt().toString())
                .add("running", job.running())
                .add("success", job.success())
                .add("captureErrorBehaviour", job.behaviour().name().toLowerCase(Locale.ROOT))
                .add("errors", errors);
        return job.finishedAt() == null
                ? json
                : json.add("finishedAt", job.finishedAt().toString());
    }

    private static JsonObjectBuilder of(CaptureJob.Error error) {
        String detail = error.pointer().isEmpty() ? error.detail() : error.pointer() + ": " + error.detail();
        return Json.createObjectBuilder()
                .add("type", "epcisException:ValidationException")
                .add("title", error.code())
                .add("status", 400)
                .add("detail", detail);
    }
}
