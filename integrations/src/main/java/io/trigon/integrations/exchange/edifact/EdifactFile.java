package io.trigon.integrations.exchange.edifact;

import io.trigon.integrations.exchange.x12.X12File.Shape;
import java.util.List;

/**
 * A file seen as interchanges.
 *
 * @param shape whether all of it could be framed
 * @param frames the interchanges, in order; also those before a flaw, and an unfinished one as far as it came
 * @param flawOffset where framing stopped, zero-based octets, or -1
 */
public record EdifactFile(Shape shape, List<EdifactFrame> frames, int flawOffset) {}
