/** Documents are filled with fixed values and compared with what a person would read on them. */
package io.trigon.reports.report;
