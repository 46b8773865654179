/** A working example of reading the dataset in one language or tool. */
export interface Example {
  name: string;
  code: string;
}

/**
 * The same question four times, how many initiatives each provider has in Fiji, so that the ways can be compared. `base` is the
 * address of the folder of data, ending in a slash.
 */
export const examples = (base: string): readonly Example[] => [
  {
    name: 'curl',
    code: `# Fetches the dataset as one JSON file
curl --fail --location --output initiatives.json "${base}initiatives.json"`,
  },
  {
    name: 'Python (pandas)',
    code: `import pandas as pd

initiatives = pd.read_csv("${base}initiatives.csv", dtype=str, keep_default_na=False)
in_fiji = initiatives[initiatives["hosts"].str.split().apply(lambda hosts: "FJI" in hosts)]
print(in_fiji.groupby("provider").size())`,
  },
  {
    name: 'R',
    code: `initiatives <- read.csv("${base}initiatives.csv",
                        colClasses = "character", fileEncoding = "UTF-8")
in_fiji <- initiatives[grepl("\\\\bFJI\\\\b", initiatives$hosts), ]
print(table(in_fiji$provider))`,
  },
  {
    name: 'JavaScript',
    code: `const response = await fetch("${base}initiatives.json");
const initiatives = await response.json();
const inFiji = initiatives.filter(({ hosts }) => hosts.includes("FJI"));
const counts = {};
for (const { provider } of inFiji) counts[provider] = (counts[provider] ?? 0) + 1;
console.log(JSON.stringify(counts));`,
  },
];
