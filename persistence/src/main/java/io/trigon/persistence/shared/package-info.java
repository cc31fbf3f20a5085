/** What every repository stands on: the schema and its migrations, the data source, conversions. No business tables. */
package io.trigon.persistence.shared;
