Console.WriteLine("Litt.Cms benchmarks");
