/** The sheets that leave the house as documents: what they say, not how they look. */
package io.trigon.domain.report;
