-- Most files of partners are small: kept in their row they cost no large object of their own. H2 remembers the setting.
set max_length_inplace_lob 4096;
