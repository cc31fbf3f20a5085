/** What a map shows of the past and the present: vehicles under way, tracks with their halts and crossings. It changes nothing. */
package io.trigon.domain.tracking.fleet;
